@NullMarked
package dev.aloi.carbon.hardware;

import org.jspecify.annotations.NullMarked;
