import { type Context, Hono } from "hono";

import type { Language } from "@impaye/shared/schema/language";

import { pageCss } from "../debtor-page/page.css.ts";
import { busyPage, troublePage } from "../debtor-page/plain-pages.tsx";
import type { Deps } from "../deps.ts";
import { toldOf } from "../errors.ts";
import { limitAddress } from "../middleware/limit-address.ts";
import { stylePolicy } from "../middleware/style-policy.ts";
import { calculatorCss } from "./calculator.css.ts";
import { calculatorFields, calculatorPage, type Typed } from "./page.tsx";
import { readQuestion } from "./read-question.ts";

const perMinute = 60;
const longestField = 40;

const calculatorPaths: Record<Language, string> = {
  fr: "/outils/interets",
  en: "/tools/interest",
};

const typedIn = (c: Context): Typed =>
  Object.fromEntries(
    calculatorFields.flatMap((name) => {
      const value = c.req.query(name)?.trim().slice(0, longestField) ?? "";
      return value === "" ? [] : [[name, value]];
    }),
  );

/** The public calculator's page, in both languages: no account, no script, nothing kept. */
export const calculatorRoutes = (deps: Deps) => {
  const policy = stylePolicy(calculatorCss);
  const answer = async (c: Context, language: Language) => {
    await limitAddress(deps, c, { what: "tools", max: perMinute, unknown: "together" });
    const typed = typedIn(c);
    const query = new URLSearchParams(typed).toString();
    const other = calculatorPaths[language === "fr" ? "en" : "fr"];
    const page = calculatorPage({
      language,
      typed,
      otherUrl: query === "" ? other : `${other}?${query}`,
      ...readQuestion(deps, typed, language),
    });
    return c.html(page, 200, {
      "content-security-policy": await policy(),
      "x-robots-tag": "all",
    });
  };
  const policyOfNotices = stylePolicy(pageCss);
  return new Hono()
    .get(calculatorPaths.fr, (c) => answer(c, "fr"))
    .get(calculatorPaths.en, (c) => answer(c, "en"))
    .onError(async (error, c) => {
      const isBusy = toldOf(deps, error, c).code === "rate_limited";
      return c.html(isBusy ? busyPage : troublePage, isBusy ? 429 : 500, {
        "content-security-policy": await policyOfNotices(),
      });
    });
};
