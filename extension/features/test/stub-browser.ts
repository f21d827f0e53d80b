// Stands in the page where the extension's API would: imported before anything that reads it.
Object.assign(globalThis, {
  browser: {
    runtime: { id: "impaye", getURL: (path: string) => new URL(path, location.href).href },
  },
});
