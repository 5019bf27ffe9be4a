import type { Labels } from './types.ts';

const lost = 'Se perderá el estado del tiempo de ejecución, incluidas todas las variables locales.';
const answers = { ok: 'Sí', cancel: 'Cancelar' };
/** Colab asks the same for a restart alone. */
const body = `¿Seguro que quieres reiniciar el tiempo de ejecución? ${lost}`;

export const dialogs: Labels['dialogs'] = {
  restart: { heading: 'Reiniciar sesión', body, ...answers },
  restartAndRunAll: { heading: 'Reiniciar y ejecutar todo', body, ...answers },
  restartFromInterrupt: {
    heading: 'Reiniciar entorno de ejecución',
    body: `El código en ejecución no responde a las interrupciones. ¿Quieres intentar reiniciar el tiempo de ejecución? ${lost}`,
    ...answers,
  },
  deleteRuntime: {
    heading: 'Desconectar y eliminar entorno de ejecución',
    body: '¿Seguro que quieres restablecer este entorno de ejecución? Se perderá su estado, incluidas todas las variables locales y los archivos.',
    ...answers,
  },
  factoryReset: {
    heading: 'Restablecer todos los entornos de ejecución',
    body: '¿Seguro que quieres restablecer todos los entornos de ejecución? Se perderá su estado, incluidas todas las variables locales y los archivos.',
    ...answers,
  },
  pipWarning: (packages) => ({
    heading: 'Reiniciar sesión',
    body: `ADVERTENCIA: Estos paquetes se importaron antes en este entorno de ejecución:\n  [${packages.join(',')}]\nDebes reiniciar el entorno de ejecución para usar las versiones recién instaladas.\n\n${lost}`,
    ok: 'Reiniciar sesión',
    cancel: 'Cancelar',
  }),
};
