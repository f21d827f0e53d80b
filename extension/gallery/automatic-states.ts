import type { CaseView } from "@impaye/shared/schema/case";

import { type GalleryState, ok } from "./gallery-state.ts";
import { eventId, remind } from "./sample.ts";
import { type MailBody, withMail } from "./sample-timeline.ts";
import { showing } from "./showing.ts";

const afterMail = (body: MailBody, change: Partial<CaseView>): Pick<GalleryState, "backend"> => {
  const events = withMail(body);
  return {
    backend: {
      ...showing(change),
      timeline: ({ after }) => ok({ events: after ? [] : events, lastSeq: events.length }),
    },
  };
};

/** What a machine wrote in the client's place. */
export const automaticStates: readonly GalleryState[] = [
  {
    name: "case-out-of-office",
    page: "panel",
    ...afterMail(
      { kind: "auto-reply", from: "camille@atelier-durand.fr", returnsOn: "2026-12-03" },
      {
        status: "on-hold",
        nextStep: {
          kind: "wait",
          hold: {
            kind: "out-of-office",
            eventId: eventId(1),
            since: "2026-11-20",
            until: "2026-12-03",
          },
          step: "third",
          alternatives: ["other-address"],
        },
      },
    ),
  },
  {
    name: "case-bounced",
    page: "panel",
    ...afterMail(
      { kind: "bounce", from: "mailer-daemon@mail.example" },
      {
        nextStep: remind({
          step: "third",
          on: "2026-11-21",
          reasons: ["days-late", "bounced"],
          alternatives: ["other-address", "call"],
        }),
      },
    ),
  },
];
