import type { Labels } from './types.ts';

const lost = 'O estado do ambiente de execução, incluindo todas as variáveis locais, será perdido.';
const answers = { ok: 'Sim', cancel: 'Cancelar' };
/** Colab asks the same for a restart alone. */
const body = `Tem certeza de que quer reiniciar o ambiente de execução? ${lost}`;

export const dialogs: Labels['dialogs'] = {
  restart: { heading: 'Reiniciar sessão', body, ...answers },
  restartAndRunAll: { heading: 'Reiniciar e executar tudo', body, ...answers },
  restartFromInterrupt: {
    heading: 'Reiniciar o ambiente de execução',
    body: `O código em execução não responde às interrupções. Quer tentar reiniciar o ambiente de execução? ${lost}`,
    ...answers,
  },
  deleteRuntime: {
    heading: 'Desconectar e excluir o ambiente de execução',
    body: 'Tem certeza de que quer redefinir este ambiente de execução? O estado dele, incluindo todas as variáveis locais e os arquivos, será perdido.',
    ...answers,
  },
  factoryReset: {
    heading: 'Redefinir todos os ambientes de execução para a configuração original',
    body: 'Tem certeza de que quer redefinir todos os ambientes de execução? O estado deles, incluindo todas as variáveis locais e os arquivos, será perdido.',
    ...answers,
  },
  pipWarning: (packages) => ({
    heading: 'Reiniciar sessão',
    body: `AVISO: Os pacotes a seguir já foram importados neste ambiente de execução:\n  [${packages.join(',')}]\nReinicie o ambiente de execução para usar as versões recém-instaladas.\n\n${lost}`,
    ok: 'Reiniciar sessão',
    cancel: 'Cancelar',
  }),
};
