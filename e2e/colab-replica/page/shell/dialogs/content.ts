import { html, nothing } from 'lit';
import './skip-warnings.ts';
import type { Question } from './question.ts';

/** What stands between a dialog's heading and its buttons. */
export const content = ({ body, isPreformatted, moreInfo, canBeSkipped }: Question) =>
  html`<div class="content-area">
    <div class="flex">
      ${isPreformatted ? html`<div style="white-space: pre-wrap">${body}</div>` : body}
      ${moreInfo ? html`<a href=${moreInfo} target="_blank">More info</a>` : nothing}
    </div>
    ${
      canBeSkipped
        ? html`<div class="skip-warnings">
            <mwc-formfield label="Don't warn again in this session"
              ><mwc-checkbox class="skip-warnings-checkbox"></mwc-checkbox
            ></mwc-formfield>
          </div>`
        : nothing
    }
  </div>`;
