/**
 * What `find` returns as soon as it is not null, looking again whenever the page changes; null after
 * `ms` milliseconds. Rejects with the signal's reason when aborted, and with what `find` throws.
 */
export const waitFor = <Value>(
  document: Document,
  find: () => Value | null,
  { ms, signal }: { ms: number; signal: AbortSignal },
): Promise<Value | null> =>
  new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const now = find();
    const view = document.defaultView;
    if (now !== null || !view) {
      resolve(now);
      return;
    }
    const settle = (finish: () => void): void => {
      observer.disconnect();
      view.clearTimeout(timer);
      signal.removeEventListener("abort", aborted);
      finish();
    };
    const aborted = (): void => settle(() => reject(signal.reason));
    const observer = new view.MutationObserver(() => {
      try {
        const value = find();
        if (value !== null) settle(() => resolve(value));
      } catch (error) {
        settle(() => reject(error));
      }
    });
    const timer = view.setTimeout(() => settle(() => resolve(null)), ms);
    signal.addEventListener("abort", aborted, { once: true });
    observer.observe(document, { childList: true, subtree: true, attributes: true });
  });
