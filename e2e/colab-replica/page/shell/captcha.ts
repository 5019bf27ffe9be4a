import { offerControls } from '../replica-controls.ts';
import { element } from './element.ts';

/** A question whether a person is there: in the body only while it is shown, without an `open`. */
const captcha = () =>
  element(
    'colab-recaptcha-dialog' as 'div',
    {},
    element(
      'div',
      {},
      element('div', {}, element('iframe', { title: 'reCAPTCHA', src: 'about:blank' })),
    ),
  );

/** Lets tests show Colab's captcha, and take it away. */
export function offerCaptcha(): void {
  offerControls({
    showCaptcha(isShown) {
      document.querySelector('body > colab-recaptcha-dialog')?.remove();
      if (isShown) document.body.append(captcha());
    },
  });
}
