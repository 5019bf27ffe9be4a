import details from '../styles/details.css?inline';
import parts from '../styles/parts.css?inline';
import steps from '../styles/steps.css?inline';
import tokens from '../styles/tokens.css?inline';
import notice from './notice.css?inline';

/**
 * The styles of all that we draw in the page. They come to the notebook script with the diagnosis and
 * are no part of it: they are an eighth of what every Colab page would pay for.
 */
export const styles = tokens + parts + steps + details + notice;
