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

/** Colab's mark that it may ask so, out of sight, with the field for its answer. */
const badge = () =>
  element(
    'div',
    {},
    element(
      'div',
      { class: 'grecaptcha-badge', style: 'display: none' },
      element('textarea', {
        id: 'g-recaptcha-response-100000',
        name: 'g-recaptcha-response',
        class: 'g-recaptcha-response',
      }),
    ),
  );

/** Puts the badge into the page, and lets tests show Colab's captcha and take it away. */
export function offerCaptcha(): void {
  document.body.append(badge());
  offerControls({
    showCaptcha(isShown) {
      document.querySelector('body > colab-recaptcha-dialog')?.remove();
      if (isShown) document.body.append(captcha());
    },
  });
}
