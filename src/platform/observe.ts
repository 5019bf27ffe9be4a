interface Observer {
  disconnect(): void;
}

/** An observer that ends with a signal. */
export function endingWith<T extends Observer>(signal: AbortSignal, observer: T): T {
  signal.addEventListener('abort', () => observer.disconnect());
  return observer;
}
