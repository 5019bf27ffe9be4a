import * as fc from 'fast-check';

// The tests run for each of thousands of mutants: a property has a moment only.
fc.configureGlobal({ interruptAfterTimeLimit: 150, endOnFailure: true });
