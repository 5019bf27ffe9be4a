/** Tells of its coming into the document and of its leaving, by the events below. */
class LifecycleEvents extends HTMLElement {
  connectedCallback(): void {
    this.dispatchEvent(new Event('dom-connected'));
  }

  disconnectedCallback(): void {
    this.dispatchEvent(new Event('dom-disconnected'));
  }
}

customElements.define('colab-dom-lifecycle-events', LifecycleEvents);

/** An element without a size that calls back each time it comes into the document, or leaves it. */
export function lifecycle(connected: () => void, disconnected: () => void): HTMLElement {
  const element = new LifecycleEvents();
  element.style.display = 'none';
  element.addEventListener('dom-connected', connected);
  element.addEventListener('dom-disconnected', disconnected);
  return element;
}
