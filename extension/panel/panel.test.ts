import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";

import { caseId, contact, now, pageState, reminder } from "../gallery/sample.ts";
import { linked } from "../gallery/sample-timeline.ts";
import { useGallery } from "../gallery/use-gallery.ts";
import { fr } from "../locales/fr.ts";
import { procedure } from "../locales/fr/procedure.ts";

const { show, inputsOf } = useGallery();
const insertButton = '[data-action="insert-reminder"]';
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute("data-action"));

describe("without a case", { timeout: 60_000 }, () => {
  it.each([
    ["signed-out", fr.panel.signedOut.title],
    ["expired", fr.panel.expired.title],
    ["offline", fr.common.problem.offlineTitle],
    ["error", fr.common.problem.refusedTitle],
    ["no-thread", fr.panel.noThread.title],
    ["unknown", fr.panel.unknown.title],
  ])("%s is said in its heading", async (name, heading) => {
    const page = await show("panel", name);
    const shown = page.getByRole("heading", { level: 1, name: heading });
    await expect.poll(() => shown.count()).toBe(1);
  });

  it("asks again when told to", async () => {
    const page = await show("panel", "offline");
    await page.getByRole("button", { name: fr.common.retry }).click();
    await expect.poll(async () => (await inputsOf(page, "caseOfThread")).length).toBe(2);
  });

  it.each([
    ["within ten seconds", (page: Page) => page.clock.runFor(10_000)],
    [
      "when the browser is",
      (page: Page) => page.evaluate(() => dispatchEvent(new Event("online"))),
    ],
  ])("is back by itself %s, and does not blink meanwhile", async (_, wait) => {
    const page = await show("panel", "offline-for-a-while", { clock: now });
    const heading = page.getByRole("heading", { name: fr.common.problem.offlineTitle });
    await heading.waitFor();
    await heading.evaluate((shown) => shown.setAttribute("data-same", ""));
    await page.clock.runFor(25_000);
    await expect.poll(async () => (await inputsOf(page, "caseOfThread")).length).toBe(3);
    expect(await page.locator("h1[data-same]").count()).toBe(1);
    await page.evaluate(() => Object.assign(globalThis, { serverIsBack: true }));
    await wait(page);
    await page.locator(insertButton).waitFor();
  });

  it("leads from signed out to the options", async () => {
    const page = await show("panel", "signed-out");
    await page.getByRole("button", { name: fr.panel.signedOut.start }).click();
    expect(await inputsOf(page, "options")).toHaveLength(1);
  });

  it("does not say that no thread is open where the page can no longer be read", async () => {
    const page = await show("panel", "no-thread-unreadable");
    await page.getByRole("heading", { level: 1, name: fr.panel.noThread.unreadable }).waitFor();
    expect(await page.getByText(fr.panel.noThread.title).count()).toBe(0);
    const said = await page.locator(".notice.warn > p").innerText();
    expect(said).toContain(
      "la lecture du fil, la relecture du ton, la lecture des réponses automatiques",
    );
  });

  it("without a thread, unfolds what is due in place, and opens the mail of what is chosen", async () => {
    const page = await show("panel", "no-thread-long");
    const lines = page.locator(".agenda-line");
    await page.getByRole("button", { name: fr.agenda.more(97) }).click();
    await expect.poll(() => lines.count()).toBe(100);
    await lines.nth(40).click();
    expect(await inputsOf(page, "thread")).toEqual([caseId(140)]);
    expect(await inputsOf(page, "report")).toEqual([]);
  });

  it("opens a case with what the thread showed, and shows it", async () => {
    const page = await show("panel", "open-case");
    const words = fr.openCase;
    await page.getByLabel(words.number, { exact: true }).fill("F-2026-031");
    await page.getByLabel(words.amount, { exact: true }).fill("1 800,50");
    await page.getByLabel(words.issuedOn, { exact: true }).fill("2026-09-01");
    await page.getByLabel(words.dueOn, { exact: true }).fill("2026-10-01");
    await page.getByRole("button", { name: words.submit }).click();
    await page.getByRole("heading", { name: fr.caseView.owed.title }).waitFor();
    expect(await inputsOf(page, "openCase")).toMatchObject([
      {
        case: {
          contact: {
            name: "Camille Durand",
            company: "Atelier Durand",
            emails: ["camille@atelier-durand.fr"],
            kind: "business",
            country: "FR",
            language: "fr",
            tracking: { basis: "none" },
          },
          invoices: [
            {
              number: "F-2026-031",
              issuedOn: "2026-09-01",
              dueOn: "2026-10-01",
              amountDue: { minor: 180_050, currency: "EUR" },
            },
          ],
        },
        thread: { host: "gmail", threadId: "thread-f:1782" },
      },
    ]);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
  });

  it("keeps what was typed while the user looks something up in another mail", async () => {
    const page = await show("panel", "open-case");
    const number = page.getByLabel(fr.openCase.number, { exact: true });
    const go = (id: string) =>
      page.evaluate(
        (thread) => globalThis.gallery.beside({ thread }),
        pageState.thread && { ...pageState.thread, id },
      );
    await number.fill("F-2026-031");
    await go("thread-f:40");
    await page.locator('[data-action="open-case"]').waitFor();
    expect(await number.count()).toBe(0);
    await go("thread-f:1782");
    await expect.poll(() => number.inputValue()).toBe("F-2026-031");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");

    await page.getByRole("button", { name: fr.common.cancel }).click();
    await go("thread-f:40");
    await go("thread-f:1782");
    await page.locator('[data-action="open-case"]').waitFor();
    expect(await number.count()).toBe(0);
  });

  it("sends nothing that cannot be read, and leads to the first field to correct", async () => {
    const page = await show("panel", "open-case");
    await page.getByRole("button", { name: fr.openCase.submit }).click();
    const number = page.getByLabel(fr.openCase.number, { exact: true });
    await expect
      .poll(() => number.evaluate((field) => field === document.activeElement))
      .toBe(true);
    expect(await number.getAttribute("aria-invalid")).toBe("true");
    expect(await inputsOf(page, "openCase")).toMatchObject([]);
  });

  it("ties the thread to the case that is chosen", async () => {
    const page = await show("panel", "attach-case");
    await page.getByRole("button", { name: "Nora Benali" }).click();
    await page.getByRole("heading", { name: fr.caseView.owed.title }).waitFor();
    expect(await inputsOf(page, "linkThread")).toMatchObject([
      { host: "gmail", threadId: "thread-f:1782" },
    ]);
  });
});

describe("a thread whose client is known", { timeout: 60_000 }, () => {
  it("gets one more case of that client, also when the only one is closed", async () => {
    const page = await show("panel", "another-case-same-client");
    const words = fr.openCase;
    const form = page.getByRole("form", { name: words.titleFor("Atelier Durand SARL") });
    await form.waitFor();
    expect(await page.getByLabel(words.name).count()).toBe(0);
    await form.getByLabel(words.number, { exact: true }).fill("F-2026-040");
    await form.getByLabel(words.amount, { exact: true }).fill("300");
    await form.getByLabel(words.issuedOn, { exact: true }).fill("2026-10-20");
    await form.getByLabel(words.dueOn, { exact: true }).fill("2026-11-19");
    await form.getByRole("button", { name: words.submit }).click();
    await form.waitFor({ state: "detached" });
    expect(await inputsOf(page, "caseView")).toContainEqual({ id: caseId(2) });
    const [opened] = (await inputsOf(page, "openCase")) as { case: object }[];
    expect(opened).toMatchObject({
      case: { contactId: contact.id, invoices: [{ number: "F-2026-040" }] },
      thread: { host: "gmail", threadId: "thread-f:1782" },
    });
    expect(opened?.case).not.toHaveProperty("contact");
  });

  it("is tied to another case, which is then the one that is shown", async () => {
    const page = await show("panel", "another-case");
    await page.locator('[data-action="another-attach"]').click();
    await page.getByRole("button", { name: "Nora Benali" }).waitFor();
    expect(await page.locator(".found-case", { hasText: "Atelier Durand" }).count()).toBe(0);
    await page.getByRole("button", { name: "Nora Benali" }).click();
    await page.getByRole("heading", { level: 1, name: "Nora Benali" }).waitFor();
    expect(await inputsOf(page, "linkThread")).toEqual([
      { host: "gmail", threadId: "thread-f:1782", caseId: caseId(2) },
    ]);
    expect(await page.locator('[data-action="another-attach"]').count()).toBe(0);
  });

  it("gets a case for somebody else in it, whom the known client merely wrote with", async () => {
    const page = await show("panel", "another-case");
    await page.locator('[data-action="another-other"]').click();
    const email = page.getByLabel(fr.openCase.email);
    await expect.poll(() => email.inputValue()).toBe("compta@atelier-durand.fr");
    await page.keyboard.press("Escape");
    await email.waitFor({ state: "detached" });
    expect(await focused(page)).toBe("another-case");
    expect(await inputsOf(page, "collapse")).toHaveLength(0);
  });
});

describe("an answer that comes when another thread is open", { timeout: 60_000 }, () => {
  const somebodyElse = {
    ...pageState.thread,
    id: "thread-f:40",
    participants: [{ email: "sam@autre.fr", name: "Sam Petit" }],
    subject: "Devis",
    account: null,
    matched: {},
  };

  it("does not put the case that was attached there beside this one", async () => {
    const page = await show("panel", "attach-case-slow");
    await page.getByRole("button", { name: "Nora Benali" }).click();
    await page.evaluate((thread) => globalThis.gallery.beside({ thread }), somebodyElse);
    await page.locator('[data-action="open-case"]').waitFor();
    await page.evaluate(() => dispatchEvent(new Event("held-answer")));
    await page.evaluate(() => new Promise((next) => requestAnimationFrame(next)));
    await page.getByText("Sam Petit").first().waitFor();
    expect(await page.locator('.panel[data-screen="unknown"]').count()).toBe(1);
    expect(await inputsOf(page, "caseView")).toEqual([]);
  });
});

describe("a reminder that was written while the user went on", { timeout: 60_000 }, () => {
  const elsewhere = { ...pageState.thread, id: "thread-f:40" };
  const go = (page: Page, thread: unknown) =>
    page.evaluate(
      // A thread, which has become data on its way.
      (next) => globalThis.gallery.beside({ thread: next as typeof pageState.thread }),
      thread,
    );

  it("is offered to be copied, and inserted once its case is shown again", async () => {
    const page = await show("panel", "moved");
    await go(page, null);
    await page.getByRole("heading", { name: fr.panel.noThread.title }).waitFor();
    await page.evaluate(() => dispatchEvent(new Event("held-answer")));
    await page.getByText(fr.caseView.manual.moved).waitFor();
    await page.getByText("Sauf erreur de ma part").waitFor();
    await page.getByText(fr.caseView.manual.goBack).waitFor();

    await go(page, elsewhere);
    await page.click('[data-action="insert-unplaced"]');
    await page.getByRole("heading", { name: fr.caseView.inserted.title }).waitFor();
    expect(await page.getByText(fr.caseView.manual.moved).count()).toBe(0);
    expect(await inputsOf(page, "insert")).toMatchObject([
      { piece: reminder, thread: pageState.thread, emails: ["camille@atelier-durand.fr"] },
      { piece: reminder, thread: elsewhere },
    ]);
    expect(await inputsOf(page, "writeReminder")).toHaveLength(1);
  });

  it("is not said to be this case's when another one's stands in a draft", async () => {
    const page = await show("panel", "inserted-elsewhere");
    await page.getByText(fr.caseView.inserted.elsewhere("Boulangerie Petit")).waitFor();
    expect(await page.locator('[data-action="undo-insert"]').count()).toBe(0);
    await page.locator(insertButton).waitFor();
  });

  it("goes without its pixel because of somebody, who is named", async () => {
    const page = await show("panel", "inserted-for-stranger");
    await page.getByText(fr.caseView.inserted.stranger("sam.petit@autre.fr")).waitFor();
    expect(await page.locator('[data-pixel="with"]').count()).toBe(0);
  });
});

describe("the one click", { timeout: 60_000 }, () => {
  it("writes the next reminder and hands it to the mail page", async () => {
    const page = await show("panel", "case");
    await page.click(insertButton);
    await page.getByRole("heading", { name: fr.caseView.inserted.title }).waitFor();
    expect(await inputsOf(page, "writeReminder")).toEqual([
      { caseId: reminder.caseId, language: "fr", host: "gmail", threadId: "thread-f:1782" },
    ]);
    expect(await inputsOf(page, "insert")).toEqual([
      {
        piece: reminder,
        thread: pageState.thread,
        client: "Atelier Durand SARL",
        emails: ["camille@atelier-durand.fr"],
      },
    ]);
    // No day of the browser's own: the server counts by the case's country, as the letter does.
    expect(await inputsOf(page, "caseOfThread")).toEqual([
      {
        host: "gmail",
        threadId: "thread-f:1782",
        emails: ["camille@atelier-durand.fr", "compta@atelier-durand.fr"],
      },
    ]);
  });

  it("inserts once when it is clicked twice", async () => {
    const page = await show("panel", "case");
    await page.dblclick(insertButton);
    await page.getByRole("heading", { name: fr.caseView.inserted.title }).waitFor();
    expect(await inputsOf(page, "writeReminder")).toHaveLength(1);
    expect(await inputsOf(page, "insert")).toHaveLength(1);
  });

  it("says why there is no pixel, and takes the reminder out again", async () => {
    const page = await show("panel", "inserted-without-pixel");
    await page.getByText(fr.caseView.inserted.pixel["no-basis"]("Atelier Durand SARL")).waitFor();
    await page.getByRole("button", { name: fr.caseView.inserted.undo, exact: true }).click();
    await page.locator(insertButton).waitFor();
    expect(await inputsOf(page, "undo")).toHaveLength(1);
  });

  it("offers the text to copy where the page has changed", async () => {
    const page = await show("panel", "manual");
    await page.getByText("Sauf erreur de ma part").waitFor();
    await page.getByRole("button", { name: fr.caseView.manual.again }).click();
    await expect.poll(async () => (await inputsOf(page, "insert")).length).toBe(2);
    expect(await inputsOf(page, "writeReminder")).toHaveLength(1);
  });

  it("asks whether an unconfirmed reminder left", async () => {
    const page = await show("panel", "pending-unconfirmed");
    await page.getByRole("button", { name: fr.caseView.pending.yes }).click();
    await expect.poll(() => inputsOf(page, "settlePending")).toMatchObject([{ sent: true }]);
  });

  it("lets the user say when a draft left that nobody saw leave, and drop one that did not", async () => {
    const page = await show("panel", "pending-draft");
    const words = fr.caseView.pending;
    await page.getByRole("button", { name: words.left }).click();
    const when = page.getByLabel(words.leftAt);
    expect(await when.inputValue()).toBe("2026-11-21T09:59");
    await when.fill("2026-11-21T11:00");
    await page.getByRole("button", { name: fr.common.save, exact: true }).click();
    await page.getByText(words.leftRequired).waitFor();
    await when.fill("2026-11-21T10:05");
    await page.getByRole("button", { name: fr.common.save, exact: true }).click();
    await expect
      .poll(() => inputsOf(page, "settlePending"))
      .toMatchObject([{ sent: true, at: now - 19 * 60_000 }]);

    const other = await show("panel", "pending-draft");
    await other.getByRole("button", { name: words.forget }).click();
    await expect.poll(() => inputsOf(other, "settlePending")).toMatchObject([{ sent: false }]);
  });
});

describe("a case", { timeout: 60_000 }, () => {
  it("shows hostile strings as text", async () => {
    const page = await show("panel", "case-hostile");
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await page.locator("h1").innerText()).toContain("<img src=x onerror=");
    await page.getByText("<script>alert(1)</script>").first().waitFor();
    expect(await page.locator(".panel :is(img, script)").count()).toBe(0);
    expect(await page.title()).toBe(fr.panel.name);
  });

  it("logs a payment once, under the same id however often it is sent", async () => {
    const page = await show("panel", "log-payment");
    await page.getByLabel(fr.log.amountReceived).fill("150");
    const save = page.getByRole("button", { name: fr.log.submit, exact: true });
    await save.evaluate((button: HTMLButtonElement) => {
      button.click();
      button.click();
    });
    await page.locator(".log-form").waitFor({ state: "detached" });
    expect(await inputsOf(page, "logEvent")).toMatchObject([
      {
        event: {
          type: "payment.received",
          body: { amount: { minor: 15_000, currency: "EUR" }, on: "2026-11-21" },
        },
      },
    ]);
    expect(await focused(page)).toBe("log-payment");

    const refused = await show("panel", "log-promise");
    await refused.getByRole("button", { name: fr.log.submit, exact: true }).click();
    await expect.poll(async () => (await inputsOf(refused, "logEvent")).length).toBe(2);
    const sent = (await inputsOf(refused, "logEvent")) as { event: { id: string } }[];
    expect(new Set(sent.map(({ event }) => event.id)).size).toBe(1);
    await refused.getByText("La fin de la période précède son début.").waitFor();
  });

  it("notes what comes next in the procedure that is under way", async () => {
    const page = await show("panel", "log-procedure-served");
    const words = procedure;
    await page.getByLabel(words.dates.served).fill("2026-11-19");
    await page.locator(".log-form button[type=submit]").click();
    await page.locator(".log-form").waitFor({ state: "detached" });
    expect(await inputsOf(page, "logEvent")).toMatchObject([
      { event: { type: "notice.served", body: { procedure: "payment-order" } } },
    ]);
    expect(await focused(page)).toBe("log-procedure");
  });

  it("closes a case once a reason was given, and reopens it", async () => {
    const page = await show("panel", "log-close");
    const { close, required } = procedure;
    await page.getByText(required).waitFor();
    expect(await inputsOf(page, "logEvent")).toEqual([]);
    await page.getByLabel(close.whys["written-off"]).check();
    await page.getByRole("button", { name: close.submit, exact: true }).click();
    await page.locator(".log-form").waitFor({ state: "detached" });
    expect(await inputsOf(page, "logEvent")).toMatchObject([
      { event: { type: "case.closed", body: { why: "written-off" } } },
    ]);

    const closed = await show("panel", "case-closed");
    expect(await closed.locator('[data-action="log-close"]').count()).toBe(0);
    await closed.getByRole("button", { name: fr.caseView.next.reopen }).click();
    await closed.getByRole("button", { name: fr.log.submit, exact: true }).click();
    await expect
      .poll(() => inputsOf(closed, "logEvent"))
      .toMatchObject([{ event: { type: "case.reopened", body: {} } }]);
  });

  it("says of a term that the law does not allow, where the invoice is entered", async () => {
    const page = await show("panel", "case-invoice-long-term");
    const hint = page.locator(".invoices [role=status]", { hasText: "au-delà" });
    await hint.waitFor();
    expect(await hint.innerText()).toMatch(/il est interdit[^]*C\. com\., art\. L441-10, I/);
    await page.getByLabel(fr.openCase.dueOn).fill("2026-03-02");
    await expect.poll(() => hint.count()).toBe(0);
  });

  it("lists the forms of a route, and from which sum a lawyer must come", async () => {
    const page = await show("panel", "case-routes-forms");
    await page.getByText("Cerfa 12946*02, tribunal de commerce").waitFor();
    const said = page.getByText(/Avocat obligatoire au-dessus de 10.000/).filter({ visible: true });
    await expect.poll(() => said.count()).toBe(1);
  });

  it("skips the step that the card proposes", async () => {
    const page = await show("panel", "log-skip");
    await page.getByRole("button", { name: fr.log.submit, exact: true }).click();
    await expect
      .poll(() => inputsOf(page, "logEvent"))
      .toMatchObject([{ event: { type: "step.skipped", body: { step: "third" } } }]);
  });

  it("an amount is in the currency that was chosen, or in that of its invoice", async () => {
    const page = await show("panel", "log-payment-two-currencies");
    await page.getByLabel(fr.log.amountReceived).fill("150");
    const currency = page.getByLabel(fr.openCase.currency);
    await page.getByLabel(fr.log.onInvoice).selectOption("2026-036");
    expect(await currency.inputValue()).toBe("USD");
    await currency.selectOption("EUR");
    expect(await page.getByLabel(fr.log.onInvoice).inputValue()).toBe("");
    await currency.selectOption("USD");
    await page.getByRole("button", { name: fr.log.submit, exact: true }).click();
    await page.locator(".log-form").waitFor({ state: "detached" });
    expect(await inputsOf(page, "logEvent")).toMatchObject([
      { event: { body: { amount: { minor: 15_000, currency: "USD" } } } },
    ]);
  });

  it("closes the open form on Escape, and the panel on the next", async () => {
    const page = await show("panel", "log-note");
    await page.locator(".log-form").waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".log-form").waitFor({ state: "detached" });
    expect(await focused(page)).toBe("log-note");
    expect(await inputsOf(page, "collapse")).toHaveLength(0);
    await page.keyboard.press("Escape");
    expect(await inputsOf(page, "collapse")).toHaveLength(1);
  });

  it("shows what arrives without a reload, but asks for nothing while hidden", async () => {
    const page = await show("panel", "case", { clock: now });
    const heard = () => page.locator('.panel > [role="status"]').innerText();
    await page.getByText("Relance 2 envoyée").first().waitFor();
    const note = "Virement fait.";
    const answer = linked(
      [{ at: now, actor: "debtor", fact: { type: "mail.received", body: { note } } }],
      reminder.caseId,
      15,
    );
    await page.evaluate((events) => {
      globalThis.gallery.arrived.push(...events);
    }, answer);

    const before = (await inputsOf(page, "timeline")).length;
    await page.evaluate(() =>
      Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true }),
    );
    await page.clock.runFor(30_000);
    expect(await inputsOf(page, "timeline")).toHaveLength(before);

    await page.evaluate(() => {
      Object.defineProperty(document, "visibilityState", { value: "visible", configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    });
    await page.getByText(note).first().waitFor();
    await expect.poll(heard).toContain(note);
  });

  it("follows the mail page to another thread", async () => {
    const page = await show("panel", "case");
    await page.locator(insertButton).waitFor();
    await page.evaluate(() => globalThis.gallery.beside({ thread: null }));
    await page.getByRole("heading", { name: fr.panel.noThread.title }).waitFor();
    expect(await page.locator(insertButton).count()).toBe(0);
  });

  it("can be worked from the keyboard alone", async () => {
    const page = await show("panel", "case");
    await page.locator(insertButton).waitFor();
    for (
      let presses = 0;
      presses < 12 && (await focused(page)) !== "insert-reminder";
      presses += 1
    ) {
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: fr.caseView.inserted.title }).waitFor();
    expect(await inputsOf(page, "insert")).toHaveLength(1);
  });
});
