/** The signature of a cell's source that may have replaced NumPy. */
export const INSTALL_COMMAND = 'install-command';
