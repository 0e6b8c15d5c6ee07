/** Facts that a tenant gives itself: they stand before those that are shipped. */
@NullMarked
package dev.aloi.carbon.own;

import org.jspecify.annotations.NullMarked;
