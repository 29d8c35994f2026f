/**
 * Asks the browser not to clear our storage when it needs room. Browsers answer without or with a
 * question to the user, so it is asked once there is something worth keeping.
 * @returns whether the storage is persistent; false too when the browser has no such promise or fails
 */
export async function requestPersistence(): Promise<boolean> {
  try {
    const storage = globalThis.navigator?.storage;
    if (typeof storage?.persist !== 'function') return false;
    return (await storage.persisted()) || (await storage.persist());
  } catch {
    // A refusal in another form: the maps are stored all the same, only less protected.
    return false;
  }
}
