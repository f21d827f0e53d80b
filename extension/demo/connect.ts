import { fr } from "../locales/fr.ts";
import type { ExtendedBrowser } from "./launch-chromium.ts";
import type { Account } from "./seed.ts";

/** Points the extension at a server and signs in or up there, on its own options page. */
export const connect = async (
  { context, extensionId }: ExtendedBrowser,
  serverUrl: string,
  account: Account,
  how: "sign-in" | "sign-up" = "sign-in",
): Promise<void> => {
  const { connection, account: words } = fr.options;
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  await page.getByLabel(connection.address).fill(serverUrl);
  await page.getByRole("button", { name: connection.save }).click();
  await page.getByText(connection.saved).waitFor();
  if ((await page.getByRole("button", { name: words.signOut }).count()) === 0) {
    if (how === "sign-up") {
      await page.getByLabel(words.create, { exact: true }).check();
      await page.getByLabel(words.name, { exact: true }).fill(account.name);
    }
    await page.getByLabel(words.email).fill(account.email);
    await page.getByLabel(words.password, { exact: true }).fill(account.password);
    await page
      .getByRole("button", { name: how === "sign-up" ? words.signUp : words.signIn, exact: true })
      .click();
    await page.getByText(words.signedInAs(account.email)).waitFor();
  }
  await page.close();
};
