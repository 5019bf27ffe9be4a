"""Runs the Jupyter server of a runtime until the program that started it ends, however it ends."""

import os
import shutil
import signal
import sys
import threading
import weakref

from jupyter_server.serverapp import ServerApp
from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection
from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager

_connections = weakref.WeakSet()


class _Connection(ZMQChannelsWebsocketConnection):
    def connect(self):
        _connections.add(self)
        return super().connect()


class _Kernels(AsyncMappingKernelManager):
    async def shutdown_kernel(self, kernel_id, *args, **kwargs):
        await super().shutdown_kernel(kernel_id, *args, **kwargs)
        # Jupyter leaves them open; those to a deleted VM break.
        for connection in list(_connections):
            if connection.kernel_id == kernel_id:
                connection.websocket_handler.close()


def _end_with_parent():
    # The other end of this pipe closes even where the parent is killed.
    while os.read(sys.stdin.fileno(), 1024):
        pass
    os.kill(os.getpid(), signal.SIGTERM)


def main(folder, settings):
    """Serves by the file `settings`, and after an orderly end removes the run's folder."""
    threading.Thread(target=_end_with_parent, daemon=True).start()
    ServerApp.launch_instance(
        argv=[f"--config={settings}"],
        kernel_manager_class=_Kernels,
        kernel_websocket_connection_class=_Connection,
    )
    shutil.rmtree(folder, ignore_errors=True)


main(*sys.argv[1:])
