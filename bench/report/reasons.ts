/** Why a goal is not reached, by the figure's name. What is reached needs none, and is not told. */
export const REASONS: Readonly<Record<string, string>> = {};
