/** Blocks of a section that people write; a `kept` one holds such blocks. */
const ownBlocks = new Set(['paragraph', 'heading', 'bulletList', 'orderedList', 'table', 'kept']);

/** Whether a block stands for something of the plan (a part, a chart, a picture): its words are no words of the text. */
export const isFromPlan = ({ type }: { type: string }): boolean => !ownBlocks.has(type);
