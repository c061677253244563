package cn.qianhu.streams.clock;

import cn.qianhu.contract.code.Months;
import cn.qianhu.streams.book.BinaryReader;
import cn.qianhu.streams.book.BinaryWriter;
import cn.qianhu.streams.book.Codec;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.IntStream;

/**
 * The business date and the monitoring start: the only time that a figure knows (domain, Principles
 * 4).
 */
public record BusinessClock(LocalDate date, YearMonth monitoringStart) {

  public static final Codec<BusinessClock> CODEC = new ClockCodec();

  /** Day of the following month on which a period closes. */
  private static final int CLOSING_DAY = 10;

  /**
   * A clock from the texts of a move of the business date.
   *
   * @param date YYYY-MM-DD
   * @param monitoringStart YYYY-MM
   */
  public static BusinessClock of(String date, String monitoringStart) {
    return new BusinessClock(LocalDate.parse(date), YearMonth.parse(monitoringStart));
  }

  /** P*: index of the latest closed period. */
  public int latestClosed() {
    YearMonth month = YearMonth.from(date);
    return Months.index(month) - (date.getDayOfMonth() >= CLOSING_DAY ? 1 : 2);
  }

  /** The periods between the monitoring start and P*, by index. */
  public IntStream monitoredMonths() {
    return IntStream.rangeClosed(Months.index(monitoringStart), latestClosed());
  }

  /** Whether a period (by index) lies between the monitoring start and P*. */
  public boolean monitored(int month) {
    return month >= Months.index(monitoringStart) && month <= latestClosed();
  }

  private static final class ClockCodec implements Codec<BusinessClock> {

    @Override
    public void write(BinaryWriter out, BusinessClock value) {
      out.writeText(value.date.toString());
      out.writeText(value.monitoringStart.toString());
    }

    @Override
    public BusinessClock read(BinaryReader in) {
      return of(in.readText(), in.readText());
    }
  }
}
