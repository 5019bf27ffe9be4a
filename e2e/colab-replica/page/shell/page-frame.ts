import '@material/web/button/filled-tonal-button.js';
import '@material/web/iconbutton/icon-button.js';
import { html, nothing } from 'lit';
import type { Break } from '../contract.ts';
import { pageIs } from '../page-states.ts';
import './elements/connect-button.ts';
import './elements/permissions-button.ts';
import './elements/run-all-button.ts';
import './elements/small-parts.ts';
import './elements/snackbar.ts';
import './elements/status-bar.ts';
import './elements/toolbar-button.ts';
import './icons/md-icon.ts';
import type { Labels } from './labels.ts';

const header = (labels: Labels) => html`
  <div id="header" class="horizontal layout">
    <div id="header-content">
      <div id="header-doc-toolbar" class="flex">
        <div id="document-info">
          <input
            id="doc-name"
            class="doc-name"
            maxlength="259"
            autocomplete="off"
            spellcheck="false"
            aria-label=${labels.notebookName}
            command="rename"
          /><colab-tooltip-trigger for="doc-name" message=${labels.rename}></colab-tooltip-trigger>
        </div>
        ${
          pageIs('mobile')
            ? nothing
            : html`<div class="menubar-wrapper">
                <div>
                  <div
                    id="top-menubar"
                    class="goog-menubar format-lightborder"
                    role="menubar"
                    tabindex="0"
                  ></div>
                </div>
              </div>`
        }
      </div>
      <div id="header-right">
        <md-filled-tonal-button
          id="share-toolbar-button"
          command="share"
          data-aria-label=${labels.toolbar.shareHint}
          has-icon
          ><md-icon slot="icon">people</md-icon>${labels.toolbar.share}</md-filled-tonal-button
        >
      </div>
    </div>
  </div>
`;

const runButton = () =>
  pageIs('mobile')
    ? nothing
    : html`<colab-notebook-toolbar-run-button></colab-notebook-toolbar-run-button>`;

const connectButton = ({ toolbar }: Labels) =>
  pageIs('view-only')
    ? html`<colab-permissions-button
        .label=${toolbar.viewOnly}
        .hint=${toolbar.viewOnlyHint}
      ></colab-permissions-button>`
    : html`<colab-connect-warning-button></colab-connect-warning-button
        ><colab-connect-button></colab-connect-button>`;

const toolbar = (labels: Labels) => html`
  <colab-notebook-toolbar id="top-toolbar" class="horizontal layout center noshrink"
    ><colab-toolbar-button
      icon="search"
      id="toolbar-show-command-palette"
      command="show-command-palette"
      tooltiptext=${labels.toolbar.commandsHint}
      .shortcut=${'Ctrl+Shift+P'}
      >${labels.toolbar.commands}</colab-toolbar-button
    ><span class="toolbar-add-code-split"
      ><colab-toolbar-button
        command="insert-cell-below"
        icon="add"
        id="toolbar-add-code"
        class=" split-button "
        tooltiptext=${labels.toolbar.addCodeHint}
        .shortcut=${'Ctrl+M B'}
        >${labels.toolbar.addCode}</colab-toolbar-button
      ></span
    ><colab-toolbar-button
      command="add-text"
      icon="add"
      id="toolbar-add-text"
      tooltiptext=${labels.toolbar.addTextHint}
      >${labels.toolbar.addText}</colab-toolbar-button
    ><span class="colab-separator"></span>${runButton()}<span class="collapsed-options"
      ><colab-last-saved-indicator
        aria-live="polite"
        aria-atomic="true"
        .label=${labels.toolbar.saved}
      ></colab-last-saved-indicator></span
    ><span class="flex"></span>${connectButton(labels)}</colab-notebook-toolbar
  >
`;

const paneButton = (command: string, icon: string, label: string) => html`
  <div class="left-pane-button">
    <md-icon-button command=${command} data-aria-label=${label} title=${label}
      ><md-icon>${icon}</md-icon></md-icon-button
    >
  </div>
`;

const leftPane = ({ panes }: Labels) => html`
  <colab-left-pane role="complementary" aria-label="left pane">
    <div class="colab-left-pane-nib layout vertical" role="toolbar" aria-orientation="vertical">
      <div class="left-pane-top">
        ${paneButton('show-toc-pane', 'format_list_bulleted', panes.contents)}
        ${paneButton('find', 'find_in_page', panes.find)}
        ${paneButton('snippets', 'code', panes.snippets)}
        ${paneButton('open-user-secrets', 'vpn_key', panes.secrets)}
        ${paneButton('show-files', 'folder', panes.files)}
      </div>
    </div>
  </colab-left-pane>
`;

const notebookTab = (labels: Labels, listClass: string) => html`
  <colab-tab class="layout vertical grow notebook-tab-content selected-tab"
    ><div class="overflow-flexbox-workaround">
      <colab-scroller
        tabindex="-1"
        role="main"
        id="notebook-main"
        class="notebook-container"
        aria-label=${labels.notebook}
        ><div class="notebook-scrolling-horizontal-container">
          <div class="notebook-scrolling-horizontal">
            <div class="notebook-content-background">
              <div class="notebook-content "><div class=${listClass}></div></div>
            </div>
          </div></div
      ></colab-scroller></div
  ></colab-tab>
`;

const snackbar = (id: string, classes: string, { close }: Labels) =>
  html`<colab-snackbar id=${id} class=${classes} leading labeltext
    ><md-icon-button class="close" slot="dismiss" title=${close} data-aria-label=${close}
      ><md-icon>close</md-icon></md-icon-button
    ></colab-snackbar
  >`;

/** Everything of the page but its menus, dialogs and cells, as Colab nests it. */
export const pageFrame = (labels: Labels, breaks: ReadonlySet<Break>) => html`
  ${snackbar('message-area', 'message-area', labels)}
  ${snackbar('message-area-secondary', 'message-area startup', labels)}
  <div class="notebook-vertical">
    <colab-skip-link .label=${labels.skipLink}></colab-skip-link>
    <div class="top-floater"><div role="banner">${header(labels)}</div></div>
    ${toolbar(labels)}
    <div class="notebook-horizontal">
      ${leftPane(labels)}
      <div class="layout vertical grow">
        <colab-tab-layout-container class="layout horizontal grow flexible-tabs"
          ><div class="layout horizontal tab-pane-parent">
            <div class="layout vertical tab-pane-parent">
              <colab-tab-pane class="layout vertical grow no-header focused" align="horizontal"
                ><div class="layout vertical grow">
                  <div class="layout vertical grow tab-pane-container">
                    ${notebookTab(labels, breaks.has('cell-list') ? 'cells' : 'notebook-cell-list')}
                  </div>
                </div></colab-tab-pane
              >
            </div>
          </div></colab-tab-layout-container
        >
      </div>
    </div>
    <colab-status-bar role="region" aria-label=${labels.status.bar}
      ><md-text-button slot="bottom-pane-buttons" command="show-variables" has-icon
        ><md-icon slot="icon">data_object</md-icon>${labels.status.variables}</md-text-button
      ><md-text-button slot="bottom-pane-buttons" command="show-terminal" has-icon
        ><md-icon slot="icon">terminal</md-icon>${labels.status.terminal}</md-text-button
      ></colab-status-bar
    >
  </div>
`;
