package cn.qianhu.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/**
 * The version of the product, which the build writes into a resource: it stands in the pom once.
 */
final class ProductVersion implements IVersionProvider {

  private static final String RESOURCE = "/META-INF/qianhu/version.properties";

  static String current() {
    Properties properties = new Properties();
    try (InputStream in = ProductVersion.class.getResourceAsStream(RESOURCE)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }

  @Override
  public String[] getVersion() {
    return new String[] {"qianhu " + current()};
  }
}
