/** The type of the annotations that hold an attack's figures. */
export const FIGURE = 'figure';
