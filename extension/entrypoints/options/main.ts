import { browser } from "wxt/browser";

import { backend } from "../../backend-client.ts";
import { mountOptions } from "../../options/mount-options.tsx";
import { turnNotifications, wantsNotifications } from "../../notifications.ts";
import { permissionFor, serverOrigin } from "../../server-address.ts";
import { sessionItem } from "../../storage.ts";

const root = document.querySelector("#root");
if (root === null) throw new Error("The options page has no root");

mountOptions(root, {
  backend,
  onSessionChanged: (listener) => sessionItem.watch(listener),
  // An address that makes no sense is left for the server setting itself to refuse.
  requestPermission: async (url) => {
    const origin = serverOrigin(url);
    return origin === null || browser.permissions.request({ origins: [permissionFor(origin)] });
  },
  notifications: { wanted: wantsNotifications, turn: turnNotifications },
});
