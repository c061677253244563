package cn.qianhu.domain.release;

import java.util.List;

/** The stored forms of one package. Each implementation is found, and made without arguments. */
public interface StateSamples {

  List<StateForm<?>> forms();
}
