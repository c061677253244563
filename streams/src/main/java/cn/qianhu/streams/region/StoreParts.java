package cn.qianhu.streams.region;

import cn.qianhu.domain.store.Codec;
import cn.qianhu.domain.store.TypedStore;

/** Opens the typed stores of a stage by their names. */
@FunctionalInterface
public interface StoreParts {

  <T> TypedStore<T> open(String name, Codec<T> codec);
}
