import type { HostId } from "@impaye/shared/schema/host";

/**
 * The address at which a host shows a thread; null for an id that has none. `open`: the addresses of
 * the tabs that are open, one of which may tell in which mailbox.
 */
export type ThreadUrl = (threadId: string, open: readonly string[]) => string | null;

/** A host that is not there has no addresses. */
export type ThreadUrls = Partial<Record<HostId, ThreadUrl>>;
