import type { GalleryState } from "./gallery-state.ts";
import { contact, proof } from "./sample.ts";
import { showing } from "./showing.ts";

/** Whether the client may be tracked: asked, being written down, agreed to. */
export const consentStates: readonly GalleryState[] = [
  {
    name: "case-consent-question",
    page: "panel",
    backend: showing({ contact: { ...contact, tracking: { basis: "none" } } }),
  },
  {
    name: "case-consent-record",
    page: "panel",
    backend: showing({ contact: { ...contact, tracking: { basis: "none" } } }),
    steps: [{ click: '[data-question="consent"] button >> nth=0' }],
  },
  {
    name: "case-consent-how",
    page: "panel",
    backend: showing({ contact: { ...contact, tracking: { basis: "none" } } }),
    steps: [
      { click: '[data-question="consent"] button >> nth=0' },
      { click: '[data-question="consent"] [type="submit"]' },
      { click: '[data-question="consent"] input[value="box"]' },
    ],
  },
  {
    name: "case-consent-given",
    page: "panel",
    backend: showing({
      contact: {
        ...contact,
        tracking: {
          basis: "consent",
          since: "2026-10-02",
          note: "Case cochée sur le devis 2026-018.",
          proof,
        },
      },
    }),
    steps: [
      { click: ".reading details > summary" },
      { click: ".reading details details > summary" },
    ],
  },
];
