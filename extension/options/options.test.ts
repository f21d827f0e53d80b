import { describe, expect, it } from "vitest";

import { consentClauses } from "@impaye/shared/letters/consent-clause";

import { useGallery } from "../gallery/use-gallery.ts";
import { en } from "../locales/en.ts";
import { fr } from "../locales/fr.ts";

const { show, inputsOf } = useGallery();
const words = fr.options;

describe("the options", { timeout: 60_000 }, () => {
  it("ask for the permission before anything changes", async () => {
    const page = await show("options", "profile");
    await page.getByLabel(words.connection.address).fill("https://impaye.exemple.fr");
    await page.evaluate(() => (globalThis.gallery.permitted = false));
    const save = page.getByRole("button", { name: words.connection.save });
    await save.click();
    await page.getByText(words.connection.denied).waitFor();
    expect(await inputsOf(page, "setServer")).toEqual([]);
    await page.evaluate(() => (globalThis.gallery.permitted = true));
    await save.click();
    await page.getByText(words.connection.saved).waitFor();
    expect(await inputsOf(page, "setServer")).toEqual(["https://impaye.exemple.fr"]);
  });

  it("no longer say that somebody is signed in once the session expired", async () => {
    const page = await show("options", "expiring");
    const signedIn = page.getByText(words.account.signedInAs("lea@martin-design.fr"));
    await signedIn.waitFor();
    await page.evaluate(() => {
      Object.assign(globalThis, { sessionIsOver: true });
      dispatchEvent(new Event("session-changed"));
    });
    await page.getByText(words.account.expired).waitFor();
    expect(await signedIn.count()).toBe(0);
  });

  it("refuse an address that is none, and a password that is too short, without asking", async () => {
    const page = await show("options", "sign-up-complaints");
    await page.getByText(words.account.tooShort, { exact: true }).waitFor();
    await page.getByLabel(words.connection.address).fill("impaye.exemple.fr");
    await page.getByRole("button", { name: words.connection.save }).click();
    await page.getByText(words.connection.notAnAddress).waitFor();
    expect(await inputsOf(page, "signUp")).toEqual([]);
    expect(await inputsOf(page, "setServer")).toEqual([]);
  });

  it("sign in, and then show the profile", async () => {
    const page = await show("options", "signed-out");
    await page.getByLabel(words.account.email).fill("lea@martin-design.fr");
    await page.getByLabel(words.account.password, { exact: true }).fill("trois mots simples");
    await page.getByRole("button", { name: words.account.signIn }).click();
    await page.getByText(words.account.signedInAs("lea@martin-design.fr")).waitFor();
    await page.getByLabel(words.profile.iban).waitFor();
    expect(await inputsOf(page, "signIn")).toEqual([
      { email: "lea@martin-design.fr", password: "trois mots simples" },
    ]);
  });

  it("say whether the profile is saved", async () => {
    const page = await show("options", "profile");
    await page.getByLabel(words.profile.company).fill("Studio Martin");
    await page.getByLabel(words.tracking.retention).selectOption("24");
    await page.getByText(words.profile.unsaved).waitFor();
    await page.getByRole("button", { name: words.profile.save }).click();
    await page.getByText(words.profile.saved).waitFor();
    expect(await inputsOf(page, "saveProfile")).toMatchObject([
      {
        company: "Studio Martin",
        iban: "FR76 3000 6000 0112 3456 7890 189",
        language: "fr",
        retentionMonths: 24,
      },
    ]);
  });

  it("change the language of the page at once", async () => {
    const page = await show("options", "profile");
    await page.getByLabel("English").check();
    await page.getByRole("heading", { name: en.options.title }).waitFor();
    await expect.poll(() => page.locator("html").getAttribute("lang")).toBe("en");
  });

  it("hold the clause for quotes and terms, in both languages", async () => {
    const page = await show("options", "profile");
    const clauses = page.locator(".clause");
    await expect.poll(() => clauses.allInnerTexts()).toEqual(Object.values(consentClauses.fr));
    await page.getByLabel(fr.common.languages.en, { exact: true }).check();
    await expect.poll(() => clauses.allInnerTexts()).toEqual(Object.values(consentClauses.en));
  });

  it("give everything as a file", async () => {
    const page = await show("options", "profile");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: words.data.export }).click();
    expect((await download).suggestedFilename()).toBe("impaye.json");
  });

  it("erase the account in two steps, with its password, and say what is lost", async () => {
    const page = await show("options", "profile");
    await page.getByRole("button", { name: words.data.erase }).click();
    await page.getByText(words.data.lost).waitFor();
    const submit = page.getByRole("button", { name: words.data.eraseNow });
    await submit.click();
    await page.getByText(fr.openCase.required).waitFor();
    expect(await inputsOf(page, "eraseAccount")).toEqual([]);
    await page.getByLabel(words.data.password).fill("trois mots simples");
    await submit.click();
    await page.getByLabel(words.account.email).waitFor();
    expect(await inputsOf(page, "eraseAccount")).toEqual([{ password: "trois mots simples" }]);
  });

  it("turn notifications on only as far as the browser lets them", async () => {
    const page = await show("options", "profile");
    const box = page.getByLabel(words.notifications.label);
    await page.evaluate(() => (globalThis.gallery.permitted = false));
    await box.click();
    await page.getByText(words.notifications.denied).waitFor();
    expect(await box.isChecked()).toBe(false);
    await page.evaluate(() => (globalThis.gallery.permitted = true));
    await box.check();
    await page.getByText(words.notifications.denied).waitFor({ state: "detached" });
    expect(await box.isChecked()).toBe(true);
  });
});

describe("the freelancer's own ladder", { timeout: 60_000 }, () => {
  it("is saved beside the rest of the profile", async () => {
    const page = await show("options", "profile");
    const words = fr.options.policy;
    const second = page.getByRole("group", { name: "Relance 2" });
    await second.getByLabel(words.day).fill("12");
    await page.getByRole("checkbox", { name: "Relance 3" }).uncheck();
    await page.getByRole("button", { name: words.save }).click();
    await page.getByText(words.saved).waitFor();
    const [sent] = await inputsOf(page, "saveProfile");
    expect(sent).toMatchObject({
      name: expect.any(String),
      policy: {
        rungs: [
          { step: "courtesy", day: -5 },
          { step: "first", day: 2 },
          { step: "second", day: 12, tone: "neutral" },
          { step: "formal-notice", day: 30 },
        ],
        decideDay: 45,
        minGapDays: 3,
        toleranceMinor: 0,
      },
    });
  });
});
