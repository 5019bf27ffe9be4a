import type { Labels } from './types.ts';

const lost = 'Trạng thái của thời gian chạy, bao gồm tất cả các biến cục bộ, sẽ bị mất.';
const answers = { ok: 'Có', cancel: 'Hủy' };
/** Colab asks the same for a restart alone. */
const body = `Bạn có chắc chắn muốn khởi động lại thời gian chạy không? ${lost}`;

export const dialogs: Labels['dialogs'] = {
  restart: { heading: 'Khởi động lại phiên', body, ...answers },
  restartAndRunAll: { heading: 'Khởi động lại và chạy tất cả', body, ...answers },
  restartFromInterrupt: {
    heading: 'Khởi động lại thời gian chạy',
    body: `Mã đang thực thi không phản hồi yêu cầu ngắt. Bạn có muốn thử khởi động lại thời gian chạy không? ${lost}`,
    ...answers,
  },
  deleteRuntime: {
    heading: 'Ngắt kết nối và xóa thời gian chạy',
    body: 'Bạn có chắc chắn muốn đặt lại thời gian chạy này không? Trạng thái của thời gian chạy này, bao gồm tất cả các biến cục bộ và tệp, sẽ bị mất.',
    ...answers,
  },
  factoryReset: {
    heading: 'Đặt lại tất cả thời gian chạy về trạng thái ban đầu',
    body: 'Bạn có chắc chắn muốn đặt lại tất cả thời gian chạy không? Trạng thái của tất cả thời gian chạy, bao gồm tất cả các biến cục bộ và tệp, sẽ bị mất.',
    ...answers,
  },
  pipWarning: (packages) => ({
    heading: 'Khởi động lại phiên',
    body: `CẢNH BÁO: Các gói sau đây đã được nhập trước đó trong thời gian chạy này:\n  [${packages.join(',')}]\nBạn phải khởi động lại thời gian chạy để dùng các phiên bản mới cài đặt.\n\n${lost}`,
    ok: 'Khởi động lại phiên',
    cancel: 'Hủy',
  }),
};
