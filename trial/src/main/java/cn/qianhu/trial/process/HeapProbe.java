package cn.qianhu.trial.process;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** The heap of another Java process on this machine. */
public final class HeapProbe {

  private HeapProbe() {}

  /** Bytes in use after everything that is not in use was collected. */
  @SuppressWarnings("BanJNDI") // The process itself gave the address just now.
  public static long usedAfterCollection(long pid) {
    try (JMXConnector connector =
        JMXConnectorFactory.connect(new JMXServiceURL(managementAddress(pid)))) {
      MemoryMXBean memory =
          ManagementFactory.newPlatformMXBeanProxy(
              connector.getMBeanServerConnection(),
              ManagementFactory.MEMORY_MXBEAN_NAME,
              MemoryMXBean.class);
      memory.gc();
      return memory.getHeapMemoryUsage().getUsed();
    } catch (IOException e) {
      throw new UncheckedIOException("The heap of process " + pid + " cannot be seen", e);
    }
  }

  private static String managementAddress(long pid) throws IOException {
    try {
      VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
      try {
        return machine.startLocalManagementAgent();
      } finally {
        machine.detach();
      }
    } catch (AttachNotSupportedException e) {
      throw new IOException(e);
    }
  }
}
