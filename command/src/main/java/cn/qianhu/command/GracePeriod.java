package cn.qianhu.command;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a grace period: {@code 0}, or a number of minutes, hours or days. */
final class GracePeriod implements ITypeConverter<Duration> {

  private static final Pattern FORM = Pattern.compile("([0-9]{1,5})([mhd])");

  @Override
  public Duration convert(String text) {
    Matcher parts = FORM.matcher(text);
    if (text.equals("0")) {
      return Duration.ZERO;
    }
    if (!parts.matches()) {
      throw new TypeConversionException(
          "“" + text + "”不是宽限期，请写 0、30m、24h 或 7d / not a time of grace: write 0, 30m, 24h or 7d");
    }
    long number = Long.parseLong(parts.group(1));
    return switch (parts.group(2)) {
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }
}
