"""What a customer is asked for: the facts, photos and papers that a request needs."""

from __future__ import annotations

from enum import Enum


class Evidence(Enum):
    """One thing to have at hand. Policies, topics and forms name them by these keys."""

    ORDER_NUMBER = "order_number"
    EMAIL = "email"
    NAME = "name"
    PHONE = "phone"
    DELIVERY_ADDRESS = "delivery_address"
    COUNTRY = "country"
    DESCRIPTION = "description"
    REASON = "reason"
    ITEM_LIST = "item_list"
    MISSING_ITEM_LIST = "missing_item_list"
    PHOTO_PARCEL = "photo_parcel"
    PHOTO_ITEMS = "photo_items"
    PHOTO_WHOLE_ITEM = "photo_whole_item"
    PHOTO_FAULT = "photo_fault"
    PHOTO_LABELS = "photo_labels"
    PHOTO_CUSTOMISATION = "photo_customisation"
    COURIER_NOTE = "courier_note"
    TRACKING_NUMBER = "tracking_number"
    CARRIER = "carrier"
    PROOF_OF_POSTAGE = "proof_of_postage"
    POST_OFFICE_ANSWER = "post_office_answer"
    PROOF_OF_PAYMENT = "proof_of_payment"
    PAYPAL_ACCOUNT = "paypal_account"
    PROMO_CODE = "promo_code"
    PRODUCT = "product"
    PLATFORM = "platform"
    HANDLE = "handle"
    RETURN_FORM = "return_form"
    PRODUCT_DETAILS = "product_details"
