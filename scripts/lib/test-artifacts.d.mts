/** Removes what an earlier run of the tests left in a folder, and nothing that another command put there. */
export function clearTestArtifacts(folder: string): void;
