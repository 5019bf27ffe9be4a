/** A part of Monaco that has no types of its own. */
declare module 'monaco-editor/editor/common/diff/linesDiffComputers.js' {
  export const linesDiffComputers: {
    getDefault(): {
      computeDiff(
        original: string[],
        modified: string[],
        options: object,
      ): { changes: unknown[]; moves: unknown[]; hitTimeout: boolean };
    };
  };
}
