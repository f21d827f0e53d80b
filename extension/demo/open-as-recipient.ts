import { launchHeadless } from "../setup/launch-headless.ts";

/** How Gmail's image proxy introduces itself when somebody really opens a mail. */
export const gmailProxyAgent =
  "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)";

/** How Outlook on Windows introduces itself once its user lets it load images. */
export const outlookDesktopAgent =
  "Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.17928; Pro; ms-office; MSOffice 16)";

/**
 * Shows a mail's HTML as its recipient would see it: in another browser, without our extension,
 * remote images loaded under the given user agent. Leaves a screenshot if asked to.
 */
export const openAsRecipient = async (
  html: string,
  options: { userAgent?: string; screenshot?: string } = {},
): Promise<void> => {
  const browser = await launchHeadless();
  try {
    const context = await browser.newContext({
      ...(options.userAgent === undefined ? {} : { userAgent: options.userAgent }),
      viewport: { width: 760, height: 700 },
      locale: "fr-FR",
    });
    const page = await context.newPage();
    await page.setContent(`<!doctype html><meta charset="utf-8"><body>${html}`, {
      waitUntil: "load",
    });
    if (options.screenshot !== undefined) await page.screenshot({ path: options.screenshot });
  } finally {
    await browser.close();
  }
};
