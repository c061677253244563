package cn.qianhu.contract.code;

import java.util.List;

/** Tables are not as they must be. The message has a line for each fault. */
@SuppressWarnings("serial") // The list is one of texts, and is never written.
public final class FaultyTablesException extends IllegalArgumentException {

  private final List<String> faults;

  FaultyTablesException(List<String> faults) {
    super(String.join(System.lineSeparator(), faults));
    this.faults = List.copyOf(faults);
  }

  /** The faults, each with file, line, cause and remedy. */
  public List<String> faults() {
    return faults;
  }
}
