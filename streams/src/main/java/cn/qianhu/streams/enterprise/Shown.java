package cn.qianhu.streams.enterprise;

/** A report, where it stands, and the standing under which it was last shown outside. */
abstract class Shown {

  final RawSource source;
  private Standing shown;

  Shown(RawSource source, Standing shown) {
    this.source = source;
    this.shown = shown;
  }

  abstract String reportId();

  final Standing shown() {
    return shown;
  }

  final void shown(Standing now) {
    shown = now;
  }
}
