import { complaining, type GalleryState, never, offline } from "./gallery-state.ts";
import { lateCase } from "./sample.ts";
import { showing } from "./showing.ts";

const opened = { click: ".owed ~ details > summary" };
const correct = [opened, { click: '.invoices li:nth-child(2) [data-action="correct-invoice"]' }];
const save = { click: '.invoices button[type="submit"]' };

/** The invoices of a case that is there: another one, and one to put right. */
export const invoiceStates: readonly GalleryState[] = [
  {
    name: "case-invoice-add",
    page: "panel",
    steps: [
      opened,
      { click: '[data-action="add-invoice"]' },
      { click: ".invoices form details > summary" },
    ],
  },
  {
    name: "case-invoice-add-empty",
    page: "panel",
    steps: [opened, { click: '[data-action="add-invoice"]' }, save],
  },
  {
    name: "case-invoice-long-term",
    page: "panel",
    steps: [
      opened,
      { click: '[data-action="add-invoice"]' },
      { fill: '.invoices input[type="date"]', text: "2026-01-01" },
      { fill: '.invoices input[type="date"] >> nth=1', text: "2026-10-01" },
    ],
  },
  { name: "case-invoice-correct", page: "panel", steps: correct },
  {
    name: "case-invoice-luxembourg",
    page: "panel",
    backend: showing({
      case: { ...lateCase.case, jurisdiction: "lu" },
      contact: { ...lateCase.contact, kind: "consumer", country: "LU" },
    }),
    steps: correct,
  },
  {
    name: "case-invoice-complaint",
    page: "panel",
    backend: {
      correctInvoice: complaining({
        number: "Une autre facture de ce dossier porte déjà ce numéro.",
      }),
    },
    steps: [...correct, { fill: '.invoices input[type="text"]', text: "2026-031" }, save],
  },
  {
    name: "case-invoice-saving",
    page: "panel",
    backend: { correctInvoice: never },
    steps: [...correct, save],
  },
  {
    name: "case-invoice-offline",
    page: "panel",
    backend: { correctInvoice: offline },
    steps: [...correct, save],
  },
];
