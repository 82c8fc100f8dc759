/** Largest file of Word's that is read, in bytes: a strategy with many pictures stays below. */
export const largestWordFile = 20 * 1024 * 1024;
