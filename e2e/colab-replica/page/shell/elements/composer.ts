import '@material/web/chips/assist-chip.js';
import '@material/web/chips/chip-set.js';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';

/** An error as the assistant's panel quotes it. */
export interface QuotedError {
  name: string;
  message: string;
}

class ComposerAttachments extends LitElement {
  static override properties = { error: { attribute: false } };
  static override styles = css`
    md-assist-chip {
      --md-assist-chip-label-text-font: var(--code-font);
      --md-assist-chip-label-text-size: 12px;
      max-inline-size: 100%;
    }
    .error-icon {
      color: var(--md-sys-color-error);
    }
  `;

  declare error: QuotedError;

  protected override render() {
    const { name, message } = this.error;
    return html`<md-chip-set class="attachments"
      ><md-assist-chip class="code" has-icon
        ><md-icon slot="icon" class="error-icon">error</md-icon>
        <span style="color: var(--ansi-red);">${name}</span><span>: ${message}</span>
      </md-assist-chip></md-chip-set
    >`;
  }
}

class ComposerMessage extends LitElement {
  static override properties = { text: { attribute: false }, error: { attribute: false } };
  static override styles = css`
    .body {
      margin: 12px 16px;
      font-size: 14px;
      line-height: 1.5;
    }
    .parts {
      margin-block-end: 8px;
    }
    :host([from='person']) .parts {
      padding: 8px 12px;
      border-radius: 12px;
      background: var(--md-sys-color-surface-container-high);
    }
  `;

  declare text: string;
  declare error: QuotedError | undefined;

  protected override render() {
    return html`<div class="body">
      <div class="parts"><div>${this.text}</div></div>
      ${
        this.error
          ? html`<colab-composer-attachments .error=${this.error}></colab-composer-attachments>`
          : nothing
      }
    </div>`;
  }
}

/** `colab-composer-conversation`: what was said; the messages are handed in as one template. */
class ComposerConversation extends LitElement {
  static override properties = { messages: { attribute: false } };
  static override styles = css`
    .scrollable {
      block-size: 100%;
      overflow-y: auto;
    }
  `;

  declare messages: TemplateResult;

  protected override render() {
    return html`<div class="scrollable">${this.messages}</div>`;
  }
}

/** `colab-composer`: the assistant, which can quote the very text of an error in a cell. */
class Composer extends LitElement {
  static override properties = { messages: { attribute: false } };
  static override styles = css`
    :host,
    colab-composer-conversation {
      display: block;
      block-size: 100%;
    }
  `;

  declare messages: TemplateResult;

  protected override render() {
    return html`<colab-composer-conversation
      .messages=${this.messages}
    ></colab-composer-conversation>`;
  }
}

customElements.define('colab-composer-attachments', ComposerAttachments);
customElements.define('colab-composer-message', ComposerMessage);
customElements.define('colab-composer-conversation', ComposerConversation);
customElements.define('colab-composer', Composer);
