package cn.qianhu.command.container;

import com.github.dockerjava.api.exception.NotFoundException;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.images.RemoteDockerImage;
import org.testcontainers.utility.DockerImageName;

/** The container engine of this machine: tests that need it skip, and say why, where it is not. */
final class Engine {

  private Engine() {}

  /** Skips the test unless an engine answers and has the images, or gets them. */
  static void require(List<String> images) {
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      skip("no container engine answers on this machine");
    }
    images.forEach(Engine::requireImage);
  }

  private static void requireImage(String image) {
    if (!has(image)) {
      skip("the engine neither has the image " + image + " nor can it be pulled");
    }
  }

  /** Whether the engine has an image, or gets it. */
  static boolean has(String image) {
    try {
      return !new RemoteDockerImage(DockerImageName.parse(image)).get().isEmpty();
    } catch (ContainerFetchException e) {
      return false;
    }
  }

  /** Whether the engine has an image already. */
  static boolean holds(String image) {
    try {
      return DockerClientFactory.instance().client().inspectImageCmd(image).exec() != null;
    } catch (NotFoundException e) {
      return false;
    }
  }

  /** Maven's report counts what is skipped and leaves out why. */
  static void skip(String reason) {
    System.out.println("[skipped] " + reason);
    Assumptions.abort(reason);
  }
}
