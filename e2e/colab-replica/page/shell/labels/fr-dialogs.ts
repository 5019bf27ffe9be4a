import type { Labels } from './types.ts';

const lost =
  "L'état de l'environnement d'exécution, y compris toutes les variables locales, sera perdu.";
const answers = { ok: 'Oui', cancel: 'Annuler' };
/** Colab asks the same for a restart alone. */
const body = `Voulez-vous vraiment redémarrer l'environnement d'exécution ? ${lost}`;

export const dialogs: Labels['dialogs'] = {
  restart: { heading: 'Redémarrer la session', body, ...answers },
  restartAndRunAll: { heading: 'Redémarrer et tout exécuter', body, ...answers },
  restartFromInterrupt: {
    heading: "Redémarrer l'environnement d'exécution",
    body: `Le code en cours d'exécution ne répond pas aux interruptions. Voulez-vous essayer de redémarrer l'environnement d'exécution ? ${lost}`,
    ...answers,
  },
  deleteRuntime: {
    heading: "Se déconnecter et supprimer l'environnement d'exécution",
    body: "Voulez-vous vraiment réinitialiser cet environnement d'exécution ? Son état, y compris toutes les variables locales et tous les fichiers, sera perdu.",
    ...answers,
  },
  factoryReset: {
    heading: "Rétablir la configuration d'usine de tous les environnements d'exécution",
    body: "Voulez-vous vraiment réinitialiser tous les environnements d'exécution ? Leur état, y compris toutes les variables locales et tous les fichiers, sera perdu.",
    ...answers,
  },
  pipWarning: (packages) => ({
    heading: 'Redémarrer la session',
    body: `AVERTISSEMENT : Les packages suivants ont déjà été importés dans cet environnement d'exécution :\n  [${packages.join(',')}]\nVous devez redémarrer l'environnement d'exécution pour utiliser les versions qui viennent d'être installées.\n\n${lost}`,
    ok: 'Redémarrer la session',
    cancel: 'Annuler',
  }),
};
