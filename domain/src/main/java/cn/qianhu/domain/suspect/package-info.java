/**
 * Which figures must not be quoted: those that contain an output report on which an open alert
 * casts doubt. Whoever shows figures asks here, so that all of them mark the same ones.
 */
package cn.qianhu.domain.suspect;
