/** The storage takes no more writes, such as on a full disk. What was acknowledged before is there. */
export class StorageUnwritable extends Error {}
