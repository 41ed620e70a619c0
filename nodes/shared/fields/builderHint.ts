/**
 * What n8n tells an AI that looks for nodes to build a workflow with.
 * Spread into a description: the oldest n8n that is supported has no type for it, and passes over it.
 */
export const builderHint = (searchHint: string) => ({ builderHint: { searchHint } });
