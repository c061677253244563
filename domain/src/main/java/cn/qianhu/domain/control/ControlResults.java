package cn.qianhu.domain.control;

/** Receives the sheet of double control. */
public interface ControlResults {

  void control(ControlRow row);

  /** A row that was published before no longer exists. */
  void noControl(String region, int month);
}
