/** A call that came back with one of these may succeed when it is sent again: no network, too busy, a fault. */
export const isPassing = (code: string): boolean => ['OFFLINE', 'BUSY', 'FAULT'].includes(code)
