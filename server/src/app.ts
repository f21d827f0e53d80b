import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { createMiddleware } from "hono/factory";
import { requestId } from "hono/request-id";

import { accountRoutes } from "./account/routes.ts";
import { agendaRoutes } from "./agenda/routes.ts";
import { authRoutes } from "./auth/routes.ts";
import { createAuth } from "./auth/create-auth.ts";
import { calculatorRoutes } from "./calculator/routes.ts";
import { caseRoutes } from "./cases/routes.ts";
import { invoiceRoutes } from "./cases/invoice-routes.ts";
import { statementRoutes } from "./cases/statement-routes.ts";
import { contactRoutes } from "./contacts/routes.ts";
import { debtorPageRoutes } from "./debtor-page/routes.ts";
import type { Deps } from "./deps.ts";
import { AppError, answerError } from "./errors.ts";
import { healthRoutes } from "./healthz.ts";
import { letterRoutes } from "./letters/routes.ts";
import { securityHeaders } from "./middleware/security-headers.ts";
import { requireSession } from "./middleware/session.ts";
import { profileRoutes } from "./profile/routes.ts";
import { reminderRoutes } from "./reminders/routes.ts";
import { reportRoutes } from "./reports/routes.ts";
import { selfViewRoutes } from "./self-views/routes.ts";
import { templateRoutes } from "./templates/routes.ts";
import { caseThreadRoutes, threadRoutes } from "./threads/routes.ts";
import { timelineRoutes } from "./timeline/routes.ts";
import { toolRoutes } from "./tools/routes.ts";
import { pixelRoutes } from "./tracking/pixel.ts";

const largestBody = 256 * 1024;
/** A proof of consent, at most 1 MB, in base64. */
const largestFile = 1_500_000;
const carriesFile = /^\/api\/contacts\/[^/]+\/proof$/;
/** A long mail with all that it quotes, as JSON. */
const largestText = 4 * 1024 * 1024;
const carriesText = "/api/tools/tone";

/** The debtor page limits its own forms, more tightly, and refuses with a page. */
const limitsItself = /^\/f\//;

const limitBody = () => {
  const onError = () => {
    throw new AppError("too_large");
  };
  const usual = bodyLimit({ maxSize: largestBody, onError });
  const forFiles = bodyLimit({ maxSize: largestFile, onError });
  const forText = bodyLimit({ maxSize: largestText, onError });
  return createMiddleware((c, next) => {
    const { path } = c.req;
    if (limitsItself.test(path)) return next();
    const limit = path === carriesText ? forText : carriesFile.test(path) ? forFiles : usual;
    return limit(c, next);
  });
};

/** The whole HTTP surface. */
export const createApp = (deps: Deps) => {
  const auth = createAuth(deps);

  const api = new Hono()
    .route("/auth", authRoutes(deps, auth))
    .route("/tools", toolRoutes(deps))
    .use(requireSession(auth))
    .route("/account", accountRoutes(deps, auth))
    .route("/profile", profileRoutes(deps))
    .route("/contacts", contactRoutes(deps))
    .route("/cases", caseRoutes(deps))
    .route("/cases", timelineRoutes(deps))
    .route("/cases", statementRoutes(deps))
    .route("/cases", invoiceRoutes(deps))
    .route("/cases", caseThreadRoutes(deps))
    .route("/threads", threadRoutes(deps))
    .route("/reminders", reminderRoutes(deps))
    .route("/letters", letterRoutes(deps))
    .route("/templates", templateRoutes(deps))
    .route("/self-views", selfViewRoutes(deps))
    .route("/reports", reportRoutes(deps))
    .route("/agenda", agendaRoutes(deps));

  // The image comes before the middleware: it needs none, and is asked for more than all the rest.
  return new Hono()
    .route("/p", pixelRoutes(deps))
    .use(
      requestId({ headerName: "", generator: () => deps.newId() }),
      securityHeaders(deps.config.PUBLIC_URL),
      limitBody(),
    )
    .route("/healthz", healthRoutes(deps))
    .route("/f", debtorPageRoutes(deps))
    .route("/", calculatorRoutes(deps))
    .route("/api", api)
    .notFound((c) => answerError(deps, new AppError("not_found"), c))
    .onError((error, c) => answerError(deps, error, c));
};

export type AppType = ReturnType<typeof createApp>;
