@NullMarked
package dev.aloi.carbon.peer;

import org.jspecify.annotations.NullMarked;
