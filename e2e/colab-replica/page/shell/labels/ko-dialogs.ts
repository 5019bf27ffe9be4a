import type { Labels } from './types.ts';

const lost = '모든 로컬 변수를 포함한 런타임 상태가 손실됩니다.';
const answers = { ok: '예', cancel: '취소' };
/** Colab asks the same for a restart alone. */
const body = `런타임을 다시 시작하시겠습니까? ${lost}`;

export const dialogs: Labels['dialogs'] = {
  restart: { heading: '세션 다시 시작', body, ...answers },
  restartAndRunAll: { heading: '다시 시작 및 모두 실행', body, ...answers },
  restartFromInterrupt: {
    heading: '런타임 다시 시작',
    body: `실행 중인 코드가 중단 요청에 응답하지 않습니다. 런타임을 다시 시작하시겠습니까? ${lost}`,
    ...answers,
  },
  deleteRuntime: {
    heading: '런타임 연결 해제 및 삭제',
    body: '이 런타임을 재설정하시겠습니까? 모든 로컬 변수와 파일을 포함한 런타임 상태가 손실됩니다.',
    ...answers,
  },
  factoryReset: {
    heading: '모든 런타임 초기화',
    body: '모든 런타임을 재설정하시겠습니까? 모든 로컬 변수와 파일을 포함한 모든 런타임 상태가 손실됩니다.',
    ...answers,
  },
  pipWarning: (packages) => ({
    heading: '세션 다시 시작',
    body: `경고: 다음 패키지는 이 런타임에서 이미 가져왔습니다:\n  [${packages.join(',')}]\n새로 설치된 버전을 사용하려면 런타임을 다시 시작해야 합니다.\n\n${lost}`,
    ok: '세션 다시 시작',
    cancel: '취소',
  }),
};
