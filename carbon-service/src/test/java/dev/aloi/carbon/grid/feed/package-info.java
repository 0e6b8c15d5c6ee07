@NullMarked
package dev.aloi.carbon.grid.feed;

import org.jspecify.annotations.NullMarked;
