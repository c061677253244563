/**
 * State as the rules see it: a sorted map from text to value (a store), and the binary form of
 * values. Rules get a store from outside and never learn whether it is memory or a store.
 */
package cn.qianhu.domain.book;
