package cn.qianhu.ingest.folder;

import cn.qianhu.contract.digest.Sha256;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The name of an adapter: what it has published is remembered under it, and of two adapters with
 * one name the later stops the earlier.
 */
public final class AdapterName {
  private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{N}._-]{1,100}");
  private static final int HASH = 8;

  private AdapterName() {}

  /**
   * The name of a folder's adapter where nobody chose one: made from the host and the folder's real
   * path, so that the same folder has the same name at every start.
   */
  public static String of(Path realFolder) {
    String host = cleaned(host());
    String folder = cleaned(String.valueOf(realFolder.getFileName()));
    byte[] path = (host() + ":" + realFolder).getBytes(StandardCharsets.UTF_8);
    return host + "-" + folder + "-" + Sha256.of(path).substring(0, HASH);
  }

  /**
   * Whether a name can be used: 1 to 100 letters, digits, dots, underscores and hyphens. A slash
   * would make it unclear where the name ends and the file begins.
   */
  public static boolean isAllowed(String name) {
    return ALLOWED.matcher(name).matches();
  }

  private static String cleaned(String text) {
    String cleaned = text.replaceAll("[^\\p{L}\\p{N}._-]", "_");
    return cleaned.length() <= 40 ? cleaned : cleaned.substring(0, 40);
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
